/** Who brings a community back, and what stands against it. */
package org.linli.restoring;
