package org.linli.catalogue.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.catalogue.control.AssetPacks;
import org.linli.catalogue.control.Grader;
import org.linli.catalogue.entity.AssetSheet;
import org.linli.catalogue.entity.GradingRules;
import org.linli.rights.entity.Asset;

/**
 * The platform's own assets and the grading rules, read and checked once at the start: what other
 * rooms ask for the kind and level of a field.
 */
@ApplicationScoped
public class PlatformAssets {

  private final Grader grader;
  private final Map<String, AssetSheet> sheets;

  public PlatformAssets() {
    grader = AssetPacks.grader();
    sheets = AssetPacks.delivered(grader.rules());
  }

  /** Reads the packs when the server starts, not with the first question. */
  void start(@Observes Startup event) {
    all();
  }

  /** In the order of the index. */
  public List<AssetSheet> all() {
    return List.copyOf(sheets.values());
  }

  public Optional<AssetSheet> find(String id) {
    return Optional.ofNullable(sheets.get(id));
  }

  /** The sheet of an asset that matrices speak of; there is always one. */
  public AssetSheet of(Asset asset) {
    return sheets.get(asset.id());
  }

  public GradingRules rules() {
    return grader.rules();
  }

  Grader grader() {
    return grader;
  }
}
