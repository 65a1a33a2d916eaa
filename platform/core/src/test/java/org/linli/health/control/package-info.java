/** How the parts of the platform are asked. */
package org.linli.health.control;
