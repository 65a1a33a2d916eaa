package org.linli.matters.entity;

/** A task with the form of its step. */
public record TaskView(WorkItem item, FormView form) {}
