"""
Seeing ahead: the steps that follow for one interview (`plan`), and what to do today for many (`agenda`).
"""

from .agendas import Agenda, AgendaItem, Held, HeldItem, agenda
from .plans import News, Plan, PlannedStep, ahead, plan

__all__ = ["Agenda", "AgendaItem", "Held", "HeldItem", "News", "Plan", "PlannedStep", "agenda", "ahead", "plan"]
