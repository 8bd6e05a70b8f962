package org.peerwerk.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.List;

/** One sentence that survives the redirect after a POST. */
@ApplicationScoped
public class Flash {
    private static final String KEY = Flash.class.getName();

    @Inject
    private HttpServletRequest request;

    private record Notice(String key, List<String> params) implements Serializable {
    }

    /** @param key message key, filled with the parameters when it is shown */
    public void say(String key, Object... params) {
        request.getSession().setAttribute(KEY, new Notice(key, java.util.Arrays.stream(params).map(String::valueOf).toList()));
    }

    String take(View view) {
        HttpSession session = request.getSession(false);
        try {
            if (session == null || !(session.getAttribute(KEY) instanceof Notice notice)) {
                return null;
            }
            session.removeAttribute(KEY);
            return view.t(notice.key(), notice.params().toArray());
        } catch (IllegalStateException over) {
            // another request has just ended the session: the page is shown all the same
            return null;
        }
    }
}
