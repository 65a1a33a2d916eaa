/** Which folder is in force, for those who draw by it, and how it stands, for those who keep it. */
package org.linli.cityfolder.boundary;
