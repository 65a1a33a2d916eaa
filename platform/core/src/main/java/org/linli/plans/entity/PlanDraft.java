package org.linli.plans.entity;

import java.util.UUID;
import org.linli.audit.boundary.Audited;

/**
 * A plan to be added.
 *
 * @param place a compound, building, unit or public point
 * @param floor the floor that it shows, cellars below zero; null for the whole
 * @param content a PNG, JPEG or SVG of at most 5 MB
 */
public record PlanDraft(UUID place, String name, Integer floor, byte[] content) implements Audited {

  @Override
  public String auditName() {
    return name + " @ " + place;
  }
}
