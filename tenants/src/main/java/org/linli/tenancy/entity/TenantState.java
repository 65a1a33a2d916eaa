package org.linli.tenancy.entity;

/**
 * Where a tenant stands in its life: provisioned and working, or suspended, when sessions, tokens
 * and feeds stop.
 */
public enum TenantState {
  ACTIVE,
  SUSPENDED
}
