package org.linli.rights.control;

import java.util.List;
import java.util.Map;
import org.linli.catalogue.entity.Level;
import org.linli.rights.entity.Party;

/**
 * The file of floors as it stands.
 *
 * @param zones the highest level of data that may go to a party's zone (000 §10.2.2 d 2)
 */
public record FloorsFile(int version, Map<Party, Level> zones, List<Floor> floors) {}
