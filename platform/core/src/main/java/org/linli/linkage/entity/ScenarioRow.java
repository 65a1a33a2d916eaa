package org.linli.linkage.entity;

/** A scenario with how the community wants it. */
public record ScenarioRow(Scenario scenario, Setting setting) {}
