package org.linli.tenancy.entity;

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

  private static final int LONGEST = 32;

  public TenantId {
    if (value == null || !isName(value)) {
      throw new IllegalArgumentException("not a tenant id: " + value);
    }
  }

  // Every message of a device brings one: no pattern is tried.
  private static boolean isName(String value) {
    return !value.isEmpty()
        && value.length() <= LONGEST
        && value.charAt(0) != '-'
        && value.chars().allMatch(TenantId::isOfNames);
  }

  private static boolean isOfNames(int character) {
    return character >= '0' && character <= '9'
        || character >= 'a' && character <= 'z'
        || character == '-';
  }

  @Override
  public String toString() {
    return value;
  }
}
