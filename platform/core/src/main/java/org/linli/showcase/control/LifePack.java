package org.linli.showcase.control;

import java.util.List;
import java.util.Map;
import org.linli.catalogue.entity.AssetSheet;
import org.linli.components.boundary.ComponentDraft;
import org.linli.exchange.entity.QualityRules;
import org.linli.packs.Packs;
import org.linli.packs.Text;

/** What happened in the bundled city before its installation stood, as the pack tells it. */
record LifePack(
    int version,
    String city,
    List<Unit> organisations,
    List<Charge> charges,
    Supplier supplier,
    AssetSheet asset,
    String head,
    String rows,
    List<Brought> deliveries,
    ComponentDraft component,
    Failing failing,
    List<Found> findings,
    Suspect suspect,
    Committee committee) {

  private static final String PACK = "packs/showcase/life.yaml";

  static LifePack delivered() {
    return Packs.read(LifePack.class.getClassLoader().getResource(PACK), LifePack.class);
  }

  /**
   * An organisation.
   *
   * @param at a division or community
   * @param parent by its number; null for none
   */
  record Unit(
      String at,
      String type,
      String number,
      String parent,
      String name,
      String leader,
      String phone) {}

  /** Who answers for an asset. */
  record Charge(String at, String unit, String asset, Text title, String post) {}

  /** Who delivers, and what was agreed. */
  record Supplier(
      String consumer,
      String organisation,
      String name,
      String contact,
      String phone,
      String rights,
      List<String> key,
      List<String> required,
      Map<String, QualityRules.Range> ranges,
      Integer refreshHours,
      List<String> communities) {}

  /** A delivery: the good rows, and some that are not as they have to be. */
  record Brought(int daysAgo, List<String> bad) {}

  /** Where the component is not to be found, and since when. */
  record Failing(String address, String fault, int hoursAgo) {}

  /**
   * A finding of abuse.
   *
   * @param pace calls a minute that are left; null for as many as before
   * @param hours of the window
   * @param means with what it was done; null for nothing of its own
   */
  record Found(
      String rule,
      String kind,
      String gravity,
      String measure,
      String target,
      Integer pace,
      String subject,
      int hoursAgo,
      int hours,
      double measured,
      Double usual,
      double bound,
      String means) {}

  /** Whose use was found out of habit. */
  record Suspect(String consumer, String organisation, String name, String contact, String phone) {}

  /** A contract in which an owners' committee takes part. */
  record Committee(String community, String unit, CommunityPack.Contract contract) {}
}
