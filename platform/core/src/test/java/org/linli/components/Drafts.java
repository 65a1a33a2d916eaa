package org.linli.components;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.linli.components.boundary.ComponentDraft;
import org.linli.components.boundary.VersionDraft;
import org.linli.components.entity.Authentication;

/** Proposals of which one part is another. */
final class Drafts {

  private Drafts() {}

  static <T extends Record> T with(T record, String part, Object value) {
    try {
      var parts = record.getClass().getRecordComponents();
      var values = new Object[parts.length];
      for (int at = 0; at < parts.length; at++) {
        values[at] =
            parts[at].getName().equals(part) ? value : parts[at].getAccessor().invoke(record);
      }
      var types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
      @SuppressWarnings("unchecked")
      var changed = (T) record.getClass().getDeclaredConstructor(types).newInstance(values);
      return changed;
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(part, e);
    }
  }

  static ComponentDraft of(ComponentDraft draft, VersionDraft version) {
    return with(draft, "version", version);
  }

  static VersionDraft proving(
      VersionDraft version, Authentication how, String name, String secret) {
    return with(with(with(version, "authentication", how), "secretName", name), "secret", secret);
  }
}
