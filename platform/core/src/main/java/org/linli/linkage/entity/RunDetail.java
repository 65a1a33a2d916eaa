package org.linli.linkage.entity;

import java.util.List;

/** A run with all that should happen, what did, and who was told. */
public record RunDetail(RunRow run, List<StepRow> steps, List<ToldRow> told) {}
