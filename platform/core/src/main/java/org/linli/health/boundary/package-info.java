/** What the ops console asks. */
package org.linli.health.boundary;
