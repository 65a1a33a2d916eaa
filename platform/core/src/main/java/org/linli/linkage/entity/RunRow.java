package org.linli.linkage.entity;

import java.time.Instant;
import java.util.UUID;
import org.linli.packs.Text;

/**
 * A run as lists show it.
 *
 * @param place how far it counts as one: further alarms there belong to it
 * @param drill the drill it is of; null when something alarmed
 * @param real whether devices are commanded
 * @param raisedAt when the device alarmed, by its clock
 * @param begunAt when the platform wrote it
 * @param commandedAt when the last command went out
 * @param folded further alarms that belong to it
 * @param inTime whether the last command went out within the target; null while it is open
 */
public record RunRow(
    UUID id,
    String scenario,
    int settingVersion,
    RunState state,
    UUID drill,
    boolean real,
    UUID device,
    String deviceName,
    UUID spot,
    String spotName,
    UUID place,
    String rule,
    Text ruleName,
    Instant raisedAt,
    Instant begunAt,
    Instant commandedAt,
    Instant clearedAt,
    Instant endedAt,
    int folded,
    int steps,
    int failed,
    int told,
    int targetSeconds,
    Boolean inTime) {}
