package org.linli.linkage.entity;

import java.time.Instant;
import java.util.UUID;
import org.linli.packs.Text;

/**
 * A step of a run.
 *
 * @param position its order in the run
 * @param closing whether it belongs to what happens when the alarm is over
 * @param instead whether it stands in for one that failed
 * @param plan as it was planned
 * @param result the device's answer, or a word for why it failed
 * @param told how many people were told
 * @param said what they were told, or what the boards show; null for nothing
 */
public record StepRow(
    UUID id,
    UUID run,
    int position,
    boolean closing,
    boolean instead,
    Step plan,
    UUID device,
    String deviceName,
    StepState state,
    Instant plannedAt,
    Instant begunAt,
    Instant endedAt,
    Instant dueAt,
    int tries,
    UUID command,
    String result,
    int told,
    Text said) {}
