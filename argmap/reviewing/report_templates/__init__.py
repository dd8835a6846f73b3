"""What a report consists of, as files of TOML: its sections in their order, and the questions of its checklist."""

from argmap.reviewing.report_templates.report_template import (
    DEFAULT_TEMPLATE,
    ReportTemplate,
    TemplateQuestion,
    TemplateSection,
)
from argmap.reviewing.report_templates.template_file import read_template, template_line, template_names, template_text

__all__ = [
    "DEFAULT_TEMPLATE", "ReportTemplate", "TemplateQuestion", "TemplateSection", "read_template", "template_line",
    "template_names", "template_text",
]  # fmt: skip
