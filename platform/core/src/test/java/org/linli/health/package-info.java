/** How the platform says how it fares. */
package org.linli.health;
