package org.linli.tenancy.entity;

import java.util.regex.Pattern;

/**
 * The stable name of a tenant 租户: one community of the city.
 *
 * <p>Given at provisioning (the community's official 12-digit code of that day) and never changed
 * afterwards, also when a later year's divisions move, split or rename the community; its current
 * code is an attribute of the tenant.
 *
 * @param value 1 to 32 characters of {@code [0-9a-z-]}
 */
public record TenantId(String value) {

  private static final Pattern FORM = Pattern.compile("[0-9a-z][0-9a-z-]{0,31}");

  public TenantId {
    if (value == null || !FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a tenant id: " + value);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
