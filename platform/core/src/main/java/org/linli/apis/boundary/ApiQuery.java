package org.linli.apis.boundary;

import org.linli.apis.entity.ApiState;

/**
 * Which interfaces are asked for; null for any.
 *
 * @param grantable whether an application may be granted them
 */
public record ApiQuery(String group, ApiState state, Boolean grantable, Boolean outside) {

  public static final ApiQuery ALL = new ApiQuery(null, null, null, null);

  boolean holds(ApiRow row) {
    return (group == null || group.equals(row.group()))
        && (state == null || state == row.state())
        && (grantable == null || grantable == row.grantable())
        && (outside == null || outside == row.outside());
  }
}
