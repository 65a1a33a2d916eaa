package org.linli.duty.entity;

import java.util.List;
import java.util.UUID;

/** Somebody of the community who can be on duty, and what that person is able to do. */
public record DutyPerson(UUID account, String username, String name, List<String> skills) {

  public DutyPerson {
    skills = List.copyOf(skills);
  }
}
