package org.linli.privacy.control;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.linli.catalogue.boundary.PlatformAssets;
import org.linli.catalogue.entity.AssetField;
import org.linli.catalogue.entity.AssetSheet;
import org.linli.packs.PackFault;
import org.linli.packs.Packs;
import org.linli.privacy.entity.PrivacyNotice;
import org.linli.privacy.entity.PrivacyPack;
import org.linli.privacy.entity.PrivacyRule;

/** Reads the rules and refuses to gather what none of them names. */
public final class PrivacyRules {

  private static final String FILE = "packs/privacy/notice.yaml";

  private final PrivacyPack pack;
  private final PlatformAssets assets;

  private PrivacyRules(PrivacyPack pack, PlatformAssets assets) {
    this.pack = pack;
    this.assets = assets;
  }

  public static PrivacyRules delivered(PlatformAssets assets) {
    var stream = PrivacyRules.class.getClassLoader().getResourceAsStream(FILE);
    return checked(Packs.read(stream, FILE, PrivacyPack.class), assets);
  }

  /**
   * @throws PackFault for a personal field without a rule, or a rule for what is not there
   */
  static PrivacyRules checked(PrivacyPack pack, PlatformAssets assets) {
    var ids = new HashSet<String>();
    for (var rule : pack.rules()) {
      require(ids.add(rule.id()), "two named " + rule.id());
      rule.fields().forEach(field -> checkNamed(rule, field, assets));
    }
    for (var sheet : assets.all()) {
      for (var field : sheet.fields()) {
        require(
            !field.kind().isPersonal()
                || pack.rules().stream().anyMatch(rule -> rule.names(sheet.id(), field.name())),
            "no rule names " + sheet.id() + "/" + field.name());
      }
    }
    return new PrivacyRules(pack, assets);
  }

  private static void checkNamed(PrivacyRule rule, String named, PlatformAssets assets) {
    var parts = named.split("/", 2);
    var sheet = assets.find(parts[0]);
    require(
        parts.length == 2
            && sheet.isPresent()
            && ("*".equals(parts[1]) || sheet.get().field(parts[1]).isPresent()),
        rule.id() + ": unknown " + named);
  }

  public PrivacyPack pack() {
    return pack;
  }

  /** The rules as lines of the notice. */
  public List<PrivacyNotice.Line> lines() {
    return pack.rules().stream()
        .map(
            rule ->
                new PrivacyNotice.Line(
                    rule.id(),
                    rule.what(),
                    rule.purpose(),
                    rule.basis(),
                    rule.who(),
                    longest(rule)))
        .toList();
  }

  private int longest(PrivacyRule rule) {
    return assets.all().stream()
        .filter(sheet -> sheet.fields().stream().anyMatch(field -> speaks(rule, sheet, field)))
        .map(sheet -> sheet.retention().days())
        .max(Comparator.naturalOrder())
        .orElse(0);
  }

  private static boolean speaks(PrivacyRule rule, AssetSheet sheet, AssetField field) {
    return field.kind().isPersonal() && rule.names(sheet.id(), field.name());
  }

  private static void require(boolean holds, String reason) {
    if (!holds) {
      throw new PackFault(FILE, 0, reason);
    }
  }
}
