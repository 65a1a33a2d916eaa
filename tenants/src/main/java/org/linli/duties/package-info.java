/**
 * Duties: the mechanism that keeps sharing, development and the confirmation of data rights going
 * (000 §7.3 g). A pack says who coordinates and who answers for what, by which figure and target;
 * the figures are computed from applications, objections, grants, assets and contracts as they
 * stand, for each bureau, district, street, community and operator that has the duty. Beside the
 * assessment stands the effect: what came of the two supply paths month by month, scenario by
 * scenario and community by community, and how far rights that were settled are the ones that data
 * are really used on.
 */
package org.linli.duties;
