package org.councilhub.hub.api;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of problems that the API answers with. Each has a page at its {@link #uri}. */
public enum ProblemType {
    INVALID_BODY(
            400,
            "The request's body cannot be used",
            "The body is not well-formed JSON, or a field of it is unknown, missing or of the wrong form. "
                    + "Each entry of errors names the field as a JSON pointer and the rule that it breaks."),
    INVALID_PARAMETER(
            400,
            "A parameter of the request cannot be used",
            "A part of the path, a query parameter or a header is missing or of the wrong form. "
                    + "Each entry of errors names it and the rule that it breaks."),
    INVALID_REQUEST(
            400,
            "The request cannot be understood",
            "The request is not valid HTTP, or its address holds characters that are not allowed there."),
    INVALID_CURSOR(
            400,
            "The cursor does not belong to this request",
            "A cursor goes on with exactly the request that gave it. Repeat that request, or start without a cursor."),
    PURPOSE_REQUIRED(
            400,
            "The purpose of the read is missing or unknown",
            "Every read of personal data names its purpose in the header X-Purpose, with one of the purposes that "
                    + "this installation permits. The answer lists them."),
    UNAUTHENTICATED(
            401,
            "A valid bearer token is required",
            "The request has no bearer token, or one that has expired, is not signed by the configured issuer or is "
                    + "meant for another service. On a development installation, ./councilhub token --client NAME gives one."),
    FORBIDDEN(
            403,
            "This client may not do that",
            "The token is valid, but its scopes do not allow the request. "
                    + "A client with the scope source:NAME writes and reads the records of that source only."),
    NOT_FOUND(
            404,
            "There is nothing at this address",
            "The address is wrong, or nothing with this id exists that the client may see."),
    UNKNOWN_TYPE(404, "There is no such type of record", "The type in the path is not one that the hub holds."),
    UNKNOWN_SOURCE(
            404,
            "There is no such source system",
            "The source in the path is not configured. GET /v1/sources lists the configured ones."),
    METHOD_NOT_ALLOWED(
            405,
            "This address does not support the method",
            "The header Allow of the answer lists the methods that the address supports."),
    NOT_ACCEPTABLE(
            406,
            "The answer has no such form",
            "None of the media types in the header Accept can be served. Answers are application/json, of record "
                    + "streams application/x-ndjson."),
    CONFLICT(
            409,
            "The request conflicts with what is there",
            "What the request asks for contradicts the present state. Read that again, then decide."),
    GONE(
            410,
            "The record is gone",
            "There was a record with this id, and every source system has deleted what it was made of. Its id comes back "
                    + "when one of them tells of it again."),
    PRECONDITION_FAILED(
            412,
            "The resource has changed since it was read",
            "The header If-Match names another version than the present one. Read it again, then decide."),
    TOO_LARGE(
            413,
            "The request's body is too large",
            "The body exceeds the limit that the answer names. Send it in parts, or records as application/x-ndjson."),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "The body has a form that this address does not take",
            "Send application/json, or record streams as application/x-ndjson."),
    UNPROCESSABLE(
            422,
            "The request is well formed but cannot be carried out",
            "What the request asks for breaks a rule of the hub. The detail says which."),
    PRECONDITION_REQUIRED(
            428, "The header If-Match is required", "Name the entity tag of the version that the change is based on."),
    TOO_MANY_REQUESTS(
            429,
            "The client sends too many requests",
            "Each client may send so many requests a second to one instance. Wait for the seconds in Retry-After; send records "
                    + "as a stream, and queries several in one request."),
    INTERNAL(
            500,
            "The hub failed",
            "The fault is the hub's. The operator finds it in the log under the answer's instance."),
    UNAVAILABLE(
            503,
            "The hub cannot answer at present",
            "Something that the hub needs is away, such as its database. Try again after the seconds in Retry-After.");

    private final int status;
    private final String title;
    private final String explanation;

    ProblemType(int status, String title, String explanation) {
        this.status = status;
        this.title = title;
        this.explanation = explanation;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** What it means and what to do, for its page. */
    public String explanation() {
        return explanation;
    }

    /** The last part of the address, such as {@code invalid-body}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public URI uri() {
        return URI.create("/problems/" + word());
    }

    public static Optional<ProblemType> ofWord(String word) {
        return Arrays.stream(values()).filter(type -> type.word().equals(word)).findFirst();
    }

    /** The general type for a status that a framework chose. */
    static ProblemType ofStatus(int status) {
        return switch (status) {
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 409 -> CONFLICT;
            case 410 -> GONE;
            case 412 -> PRECONDITION_FAILED;
            case 413 -> TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 429 -> TOO_MANY_REQUESTS;
            case 503 -> UNAVAILABLE;
            default -> status < 500 ? INVALID_REQUEST : INTERNAL;
        };
    }
}
