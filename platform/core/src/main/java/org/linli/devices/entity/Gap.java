package org.linli.devices.entity;

import java.time.Instant;

/** A span in which nothing came though something should have: no line is drawn across it. */
public record Gap(Instant from, Instant until) {}
