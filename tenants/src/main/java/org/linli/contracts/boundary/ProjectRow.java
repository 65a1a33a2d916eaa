package org.linli.contracts.boundary;

import java.time.Instant;
import java.util.UUID;
import org.linli.contracts.entity.ProjectDraft.DepartmentRole;
import org.linli.tenancy.entity.OperationMode;

/** A project with its one operation mode, and how many contracts of it the caller may see. */
public record ProjectRow(
    UUID id,
    String number,
    String name,
    OperationMode mode,
    DepartmentRole department,
    boolean publicGood,
    String grounds,
    Instant createdAt,
    long contracts) {}
