package org.zocalo.desk.chat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zocalo.desk.account.Accounts;
import org.zocalo.desk.account.UserView;

/** What a user sees of the chat before entering a room: which ones there are, what is unread and what was said last. */
@ApplicationScoped
@Transactional
public class ConversationService {
    @Inject
    private RoomRepository rooms;

    @Inject
    private ChatRepository chat;

    @Inject
    private Accounts accounts;

    /** The rooms that the user may enter, by title, then the private conversations, the latest first. */
    List<ConversationView> of(UserView user) {
        var seen = new Seen(user);
        var open = rooms.all().stream()
                .filter(room -> room.admits(user))
                .map(Room::view)
                .map(room -> seen.conversation(room, null));
        return Stream.concat(open, seen.twosomes()).toList();
    }

    /** What one user has seen, as it is in this moment. */
    private final class Seen {
        private final UserView user;
        private final Map<String, ReadMark> marks;
        private final Map<String, Long> unread;
        private final Map<String, Message> last;

        Seen(UserView user) {
            this.user = user;
            marks = chat.marksOf(user.name());
            unread = chat.unread(user.name());
            var names = new ArrayList<>(marks.keySet());
            rooms.all().forEach(room -> names.add(room.name()));
            last = names.isEmpty()
                    ? Map.of()
                    : chat.newest(names).stream().collect(Collectors.toMap(Message::room, Function.identity()));
        }

        Stream<ConversationView> twosomes() {
            return marks.keySet().stream()
                    .filter(last::containsKey)
                    .flatMap(name -> PrivateRoom.named(name).stream())
                    .sorted(Comparator.comparing(
                            (PrivateRoom room) -> last.get(room.name()).id(), Comparator.reverseOrder()))
                    .flatMap(twosome -> accounts.find(twosome.other(user.name())).stream()
                            .map(accounts::view)
                            .map(other ->
                                    conversation(new RoomView(twosome.name(), other.displayName(), false), other)));
        }

        ConversationView conversation(RoomView room, UserView with) {
            return new ConversationView(
                    room.name(),
                    room.title(),
                    room.staffOnly(),
                    with,
                    unread.getOrDefault(room.name(), 0L),
                    Optional.ofNullable(marks.get(room.name()))
                            .map(ReadMark::message)
                            .orElse(null),
                    Optional.ofNullable(last.get(room.name()))
                            .map(message -> message.view(accounts.view(message.sender())))
                            .orElse(null));
        }
    }
}
