/** {@code /duties} and {@code /supply-effects}: the mechanism, its assessment and its effect. */
package org.linli.rest.duties;
