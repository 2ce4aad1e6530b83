"""The smallest data that is right, and a small export: what tests break, check and import."""

ENTRY = """\
programs:
  - id: harbor-light
    name: Harbor Light
    sample: true
    focus: [substance-use]
    address: {street: 12 Main St, city: Asheville, state: NC, zip: "28801"}
    contact: {phone: "+1 828 555 0100"}
"""
"""A valid file of seven lines."""

EXPORT = """\
name1,street1,city,state,zip,phone,type_facility,sa,oit
Harbor Light,12 Main St,Asheville,NC,28801,828-555-0100,SU,1,1
New Bridge,9 Oak St,Asheville,NC,28801,828-555-0101,SU,1,1
Far Shore,1 Elm St,Providence,RI,02903,401-555-0102,SU,1,1
"""
"""Three places of FindTreatment.gov; the first is the entry."""

DAY = "1795392000"
"""SOURCE_DATE_EPOCH of Nov 23, 2026."""
