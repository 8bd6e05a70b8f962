/** Assessment as JSON: my own way. */
package org.peerwerk.assessment.api;
