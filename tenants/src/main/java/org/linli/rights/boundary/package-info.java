/** The decision point, the gate, applications, contracts and the sealed log. */
package org.linli.rights.boundary;
