/**
 * Provision 配建核查: whether the devices that the standards ask for stand where they have to.
 *
 * <p>Each model's pack says how many belong to what (one per lift, one per 100 m of road), how far
 * apart they may stand, and which figures their papers and their mounting must reach. The community
 * writes down how much of each basis it has where the tree of places cannot tell; the check holds
 * the ledger against it and lists what is missing, compound by compound. What is missing is planned
 * from here, and not before devices that lie idle were looked at (000 §9.1).
 */
package org.linli.provision;
