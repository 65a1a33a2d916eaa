package org.linli.entities;

import java.sql.Types;
import java.util.UUID;
import org.eclipse.persistence.platform.database.PostgreSQL10Platform;

/**
 * PostgreSQL whose empty ids are of the column's own type, too: EclipseLink would bind them as
 * text.
 */
public class UuidPlatform extends PostgreSQL10Platform {

  private static final long serialVersionUID = 1L;

  @Override
  public int getJDBCType(Class<?> type) {
    return type == UUID.class ? Types.OTHER : super.getJDBCType(type);
  }
}
