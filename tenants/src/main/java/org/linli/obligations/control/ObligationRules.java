package org.linli.obligations.control;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Set;
import org.linli.catalogue.boundary.PlatformAssets;
import org.linli.catalogue.entity.FieldKind;
import org.linli.keydata.boundary.KeyDataRules;
import org.linli.obligations.entity.AssetObligation;
import org.linli.obligations.entity.ObligationPack;
import org.linli.obligations.entity.Treatment;
import org.linli.packs.PackFault;
import org.linli.packs.Packs;

/** Reads the pack and refuses one that leaves something open or lets somebody be known. */
public final class ObligationRules {

  private static final String FILE = "packs/obligations/obligations.yaml";

  /** What must not be shown as it is, whatever an asset says. */
  private static final Set<FieldKind> NEVER_KEPT =
      EnumSet.of(
          FieldKind.PERSON_NAME,
          FieldKind.CERTIFICATE_NUMBER,
          FieldKind.PHONE,
          FieldKind.E_MAIL,
          FieldKind.BANK_CARD,
          FieldKind.PLATE,
          FieldKind.ADDRESS,
          FieldKind.BIRTH_DATE,
          FieldKind.BIOMETRIC,
          FieldKind.IMAGE,
          FieldKind.FREE_TEXT,
          FieldKind.PERSON_IDENTIFIER,
          FieldKind.HOME_IDENTIFIER,
          FieldKind.SECRET);

  private static final int SMALLEST_OF_ALL = 3;
  private static final int MOST_ANSWERS = 62;

  private ObligationRules() {}

  public static ObligationPack delivered(PlatformAssets assets) {
    var stream = ObligationRules.class.getClassLoader().getResourceAsStream(FILE);
    return withKeyData(
        checked(Packs.read(stream, FILE, ObligationPack.class), assets),
        assets,
        KeyDataRules.DELIVERED);
  }

  /** The same, no weaker anywhere than what the key data of the scenarios ask for (002 §5.4). */
  static ObligationPack withKeyData(ObligationPack pack, PlatformAssets assets, KeyDataRules key) {
    var raised = new HashMap<>(pack.assets());
    for (var sheet : assets.all()) {
      var own = pack.of(sheet.id());
      var fields = new HashMap<>(own.fields());
      for (var field : sheet.fields()) {
        var least = key.least(sheet.id(), field.name(), field.kind());
        if (least.compareTo(pack.of(sheet.id(), field.name(), field.kind())) > 0) {
          fields.put(field.name(), least);
        }
      }
      var smallest = Math.max(pack.smallest(sheet.id()), key.smallest(sheet.id()));
      if (smallest > pack.smallest(sheet.id()) || !fields.equals(own.fields())) {
        raised.put(sheet.id(), new AssetObligation(smallest, fields));
      }
    }
    return new ObligationPack(pack.since(), pack.smallest(), pack.answers(), pack.kinds(), raised);
  }

  /**
   * @throws PackFault with what is wrong
   */
  static ObligationPack checked(ObligationPack pack, PlatformAssets assets) {
    if (pack.smallest() < SMALLEST_OF_ALL) {
      throw fault("smallest must be " + SMALLEST_OF_ALL + " or more");
    }
    if (pack.answers() < 1 || pack.answers() > MOST_ANSWERS) {
      throw fault("answers must be from 1 to " + MOST_ANSWERS);
    }
    for (var kind : FieldKind.values()) {
      var treatment = pack.kinds().get(kind);
      if (treatment == null) {
        throw fault("no treatment for " + kind);
      }
      if (treatment == Treatment.KEEP && NEVER_KEPT.contains(kind)) {
        throw fault(kind + " must not be kept");
      }
    }
    pack.assets().forEach((id, own) -> check(pack, assets, id));
    return pack;
  }

  private static void check(ObligationPack pack, PlatformAssets assets, String id) {
    var own = pack.of(id);
    var sheet = assets.find(id).orElseThrow(() -> fault("no such asset: " + id));
    if (own.smallest() != null && own.smallest() < pack.smallest()) {
      throw fault(id + ": a group smaller than the house's own");
    }
    own.fields()
        .forEach(
            (name, treatment) -> {
              var field =
                  sheet.field(name).orElseThrow(() -> fault(id + ": no such field: " + name));
              if (treatment == Treatment.KEEP && NEVER_KEPT.contains(field.kind())) {
                throw fault(id + ": " + name + " must not be kept");
              }
            });
  }

  private static PackFault fault(String what) {
    return new PackFault(FILE, 0, what);
  }
}
