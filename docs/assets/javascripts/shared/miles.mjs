// @ts-check
/** Distances, as hooks/iop/places.py has them: `iop schema` writes it from there. */

export const EARTH_RADIUS_MILES = 3958.8;
export const RADII_MILES = [5, 10, 25, 50, 100];
export const USUAL_MILES = 25;
