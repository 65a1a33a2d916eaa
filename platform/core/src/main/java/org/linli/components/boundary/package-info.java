/** Proposing and admitting components, and calling them. */
package org.linli.components.boundary;
