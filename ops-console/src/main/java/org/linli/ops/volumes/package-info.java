/** What the tables weigh. */
package org.linli.ops.volumes;
