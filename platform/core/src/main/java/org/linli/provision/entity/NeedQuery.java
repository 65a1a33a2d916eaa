package org.linli.provision.entity;

import java.util.UUID;

/**
 * Which needs are meant; null for any.
 *
 * @param place a compound
 * @param owed whether the standards demand it
 */
public record NeedQuery(UUID place, String model, NeedState state, Boolean owed) {

  public static final NeedQuery ALL = new NeedQuery(null, null, null, null);

  public boolean takes(Need need) {
    return (place == null || place.equals(need.place()))
        && (model == null || model.equals(need.model()))
        && (state == null || state == need.state())
        && (owed == null || owed == need.owed());
  }
}
