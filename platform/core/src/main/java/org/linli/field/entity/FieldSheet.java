package org.linli.field.entity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.matters.entity.KindDetail;
import org.linli.matters.entity.TaskView;

/**
 * What a phone takes along.
 *
 * @param account whose it is: on another's phone it is wiped
 * @param name of that person
 * @param takenAt by the platform's clock
 * @param until after that the phone forgets it
 * @param kinds that may be reported on the spot, with their forms
 * @param tasks with the forms of their steps, what is due first on top, fifty at most
 */
public record FieldSheet(
    UUID account,
    String name,
    Instant takenAt,
    Instant until,
    List<KindDetail> kinds,
    List<TaskView> tasks) {}
