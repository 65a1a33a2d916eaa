/** Duties with their assessment, and the effect of the supply paths. */
package org.linli.duties.boundary;
