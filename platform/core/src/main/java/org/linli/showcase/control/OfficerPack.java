package org.linli.showcase.control;

import java.util.List;
import org.linli.packs.Text;

/** Who works above the communities, and beside them, in a new installation. */
record OfficerPack(int version, List<Officer> officers) {

  /**
   * @param username with {@code {code}} where there is one for each division
   * @param level {@code CITY DISTRICT STREET}, or {@code NONE} for those of no division
   */
  record Officer(String username, String role, String level, Text name) {}
}
