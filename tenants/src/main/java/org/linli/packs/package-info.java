/**
 * Packs: breadth as data. Roles, mode matrices, device models and all that a standard names without
 * end stand in YAML files that the engines read; the 61st of a kind touches no Java. A pack is read
 * strictly: an unknown key, a missing one or a wrong type is a {@link org.linli.packs.PackFault}
 * with file and line, at start and never at use. A pack is data alone: no classes are named in it
 * and nothing in it is ever executed.
 */
package org.linli.packs;
