package org.linli.maintenance.boundary;

/** Maintenance was announced or ended: told when that is committed. */
public record MaintenanceChanged() {}
