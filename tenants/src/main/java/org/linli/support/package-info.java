/**
 * Support access 运维支持访问: those who keep the platform running see nothing of a community's rows. To
 * find a fault there they ask the community, with the reason and for some hours; its clerks agree
 * or refuse, and take their word back whenever they want. While it stands, and not a second longer,
 * the guest sees what the pack names, changes nothing, and every look stands in the community's own
 * audit log. The word is looked at by the opening of each transaction: without it the database is
 * told of no tenant and shows no rows.
 */
package org.linli.support;
