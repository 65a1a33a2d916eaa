package org.linli.alarms.entity;

import java.time.Instant;

/** One level to which an alarm was passed on because nobody acknowledged it. */
public record EscalationStep(int level, EscalationParty party, Instant at) {}
