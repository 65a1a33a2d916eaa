/** Looking at each part. */
package org.linli.health.control;
