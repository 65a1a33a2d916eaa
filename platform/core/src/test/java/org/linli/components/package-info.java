/** Components, proposed and called against a real server of somebody else. */
package org.linli.components;
