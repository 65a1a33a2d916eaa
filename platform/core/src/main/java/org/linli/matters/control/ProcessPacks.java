package org.linli.matters.control;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.HashMap;
import java.util.List;
import org.linli.access.boundary.Scopes;
import org.linli.packs.PackFault;
import org.linli.packs.Packs;
import org.linli.persistence.Sha256;
import org.linli.processes.boundary.Definitions;
import org.linli.processes.entity.Finding;

/**
 * The processes of the packs, each with its form, checked and delivered as the city's templates
 * when a server starts; a wrong one stops the start.
 */
@ApplicationScoped
public class ProcessPacks {

  private static final String FOLDER = "packs/processes/";

  /** Which there are, in their order: who is called comes before who calls. */
  record Index(List<String> processes) {}

  private final Scopes scopes;
  private final Definitions definitions;
  private final FormTable forms;
  private final Fences fences;
  private final Stricter stricter;

  @Inject
  public ProcessPacks(
      Scopes scopes, Definitions definitions, FormTable forms, Fences fences, Stricter stricter) {
    this.scopes = scopes;
    this.definitions = definitions;
    this.forms = forms;
    this.fences = fences;
    this.stricter = stricter;
  }

  /** For the container's proxy alone. */
  protected ProcessPacks() {
    this(null, null, null, null, null);
  }

  /** Before devices are listened to: an alarm finds its process there. */
  void start(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) Startup event) {
    try {
      deliver();
    } catch (PackFault fault) {
      throw fault;
    } catch (RuntimeException e) {
      // Another server delivered the same at the same moment: then nothing is left to do.
      deliver();
    }
  }

  /** All of them, in one transaction; what stands already stays as it is. */
  public void deliver() {
    scopes.asSystem(
        "packs",
        () -> {
          var words = new HashMap<String, String>();
          for (var id : names()) {
            deliver(id, words);
          }
          return null;
        });
  }

  /** Which processes the packs have. */
  public static List<String> names() {
    return Packs.read(loader().getResource(FOLDER + "index.yaml"), Index.class).processes();
  }

  private void deliver(String id, HashMap<String, String> words) {
    var xml = text(id + "/process.bpmn");
    var yaml = text(id + "/form.yaml");
    var file = id + "/form.yaml";
    var checked = definitions.checkPack(xml);
    fine(id, checked.isFine(), checked.findings());
    var idle = fences.idle("", checked.model().orElseThrow());
    fine(id, idle.isEmpty(), idle);
    var form = Forms.checked(yaml, file, checked.model().orElseThrow());
    if (id.equals(Powers.KIND)) {
      Powers.delivered().check(form);
    }
    if (words.put(form.word(), id) != null) {
      throw new PackFault(file, 1, "another process numbers with the same word: " + form.word());
    }
    // A form that changed makes a version of its own: what runs ends by the form it began with.
    var whole = xml.stripTrailing() + "\n<!-- form " + Sha256.hex(yaml) + " -->\n";
    // At most starts nothing is new: then no variant of the city has to be looked at.
    if (definitions.isDelivered(id, whole)) {
      return;
    }
    stricter.publish(
        "",
        id,
        () -> {
          var standing = definitions.deliver(whole);
          forms.keep(standing, form, yaml);
          return standing;
        });
  }

  private static void fine(String id, boolean fine, List<Finding> findings) {
    if (!fine) {
      throw new PackFault(
          id + "/process.bpmn",
          findings.isEmpty() ? 0 : findings.getFirst().line(),
          findings.stream().map(one -> one.in(java.util.Locale.ENGLISH)).toList().toString());
    }
  }

  /** A file of the packs. */
  public static String text(String file) {
    return Packs.text(ProcessPacks.class.getClassLoader(), FOLDER, file);
  }

  private static ClassLoader loader() {
    return ProcessPacks.class.getClassLoader();
  }
}
