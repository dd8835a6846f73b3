"""What a report on a paper can be written as. Each file here is one form, named by its extension."""

from argmap.reports.report_forms._report_form import (
    ReportForm,
    extension_of,
    form_of,
    form_of_companion,
    forms_of_any,
    report_forms,
    written,
)

__all__ = ["ReportForm", "extension_of", "form_of", "form_of_companion", "forms_of_any", "report_forms", "written"]
