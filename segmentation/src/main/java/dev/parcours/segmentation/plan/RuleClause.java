package dev.parcours.segmentation.plan;

/** A clause of a rule, by the number of the rule. */
record RuleClause(int rule, Clause clause) {}
