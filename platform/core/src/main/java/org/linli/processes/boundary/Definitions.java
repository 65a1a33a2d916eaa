package org.linli.processes.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.access.boundary.NotFound;
import org.linli.processes.control.Library;
import org.linli.processes.entity.Checked;
import org.linli.processes.entity.DefinitionRow;
import org.linli.processes.entity.Finding;
import org.linli.processes.entity.ModelChange;
import org.linli.processes.entity.ProcessModel;
import org.linli.processes.entity.Version;
import org.linli.tenancy.entity.DivisionCode;

/**
 * The definitions of processes: checked, drafted, published and withdrawn, each version of one
 * division. Who may is said by the room that offers it; here it is said for which division.
 */
@ApplicationScoped
public class Definitions {

  private final Library library;

  @Inject
  public Definitions(Library library) {
    this.library = library;
  }

  /** For the container's proxy alone. */
  protected Definitions() {
    this(null);
  }

  /** All that is wrong with a file as a definition of that division; nothing is kept. */
  public Checked check(DivisionCode scope, String xml) {
    return library.check(scope.value(), xml);
  }

  /**
   * Keeps a file that can run as the next version.
   *
   * @throws ProcessRefused with all that is wrong with it
   * @throws NotFound for a division that is not the caller's or below it
   */
  public UUID draft(DivisionCode scope, String xml) {
    return library.draft(scope, xml);
  }

  /**
   * From now on it is what the division starts; checked again, since what stands above it may have
   * changed.
   */
  public void publish(UUID id) {
    library.publish(id);
  }

  /** Nothing is started by it any more; what runs on it ends on it. */
  public void withdraw(UUID id, String reason) {
    library.withdraw(id, reason);
  }

  /** Of the division, of those above and of those below it. */
  public List<DefinitionRow> around(DivisionCode scope) {
    return library.around(scope.value());
  }

  /**
   * @throws NotFound for a division that is not the caller's or below it
   */
  public void within(DivisionCode scope) {
    library.within(scope.value());
  }

  /** The file of a version. */
  public String file(UUID id) {
    return library.file(id);
  }

  /** The file of a version with a drawing, one of ours where its author drew none. */
  public String drawn(UUID id) {
    return library.drawn(file(id));
  }

  /** What differs between two versions. */
  public List<ModelChange> compare(UUID before, UUID after) {
    return library.compare(before, after);
  }

  /** One version. */
  public DefinitionRow row(UUID id) {
    return library.row(id);
  }

  /** Whether that file of a pack is what stands already: then delivering it changes nothing. */
  public boolean isDelivered(String key, String xml) {
    return library.isDelivered(key, xml);
  }

  /**
   * What a variant of the division is held against.
   *
   * @param scope the division; empty for a pack's, above which nothing stands
   */
  public Optional<Version> above(String scope, String key) {
    return library.above(scope, key);
  }

  /** Where a version does not keep to what stands above it now; that may have changed since. */
  public List<Finding> misfits(UUID id) {
    return library.misfits(id);
  }

  /**
   * What stands for divisions, by process.
   *
   * @param scope within which one; empty for all of the city
   * @param key of one process; null for all
   */
  public List<DefinitionRow> variants(String scope, String key) {
    return library.variants(scope, key);
  }

  /** The process of a version. */
  public ProcessModel model(UUID id) {
    return library.model(id);
  }

  /** All that is wrong with a file as a pack's; nothing is kept. */
  public Checked checkPack(String xml) {
    return library.check("", xml);
  }

  /**
   * A pack's file becomes the city's template where it differs from the one that stands.
   *
   * @return the version that stands now
   */
  public UUID deliver(String xml) {
    return library.deliver(xml);
  }
}
