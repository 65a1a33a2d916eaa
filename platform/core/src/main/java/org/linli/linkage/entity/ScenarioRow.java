package org.linli.linkage.entity;

/**
 * A scenario with how the community wants it.
 *
 * @param scenario narrowed to what the template leaves open that the community adopted
 * @param template to which the community keeps; null for none
 */
public record ScenarioRow(Scenario scenario, Setting setting, Template template) {}
